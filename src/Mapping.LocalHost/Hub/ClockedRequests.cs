using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Mapping.LocalHost.Hub;

/// <summary>An orchestrator that goes on as new does so within its turn, and DurableTask.Core gives it the system's time: where the host has another clock, it is told that one's.</summary>
internal sealed class ClockedRequests(Mailroom mail)
{
    public string Tell(string text)
    {
        var request = ClockedRequest.Parser.ParseFrom(ByteString.FromBase64(text));
        if (mail.TurnOf(request.InstanceId).Clock is not { } now)
            return text;
        foreach (var one in request.NewEvents)
            one.Timestamp = Timestamp.FromDateTime(now);
        return request.ToByteString().ToBase64();
    }
}
