namespace Mapping.Functions.Autotask.Http;

/// <summary>Lets a call pass the door of its credentials, and tells the door what Autotask said to them.</summary>
internal sealed class AutotaskDoorHandler(AutotaskDoors doors) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var connection = AutotaskCall.Of(request).Connection ?? throw new InvalidOperationException("A call of a zone needs a connection.");
        var door = doors.Of(connection);
        using var turn = await door.EnterAsync(cancellationToken);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            door.Accepted();
            return response;
        }
        catch (AutotaskException refused) when (refused.Failure == AutotaskFailure.Unauthorized)
        {
            door.Refused(refused.Message);
            throw;
        }
    }
}
