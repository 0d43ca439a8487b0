package io.virga.models.traffic;

/** Who wants a request that does not come from a client's arrival process, such as a consumer of a queue with a message. */
public interface RequestOrigin {
    /** Where its first call goes. */
    Endpoint endpoint();

    /** What has come of the request, by what came of its last attempt. */
    Outcome judge(Outcome outcome);

    /** The request is over, as it was judged. */
    void ended(Outcome outcome);
}
