using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Mapping.LocalHost.Hub;

/// <summary>DurableTask.Core gives a turn the system's time: where the host has another clock, the orchestrator is told that one's. The history gets it when the turn is written.</summary>
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
