namespace Mapping.Simulators.Autotask.Access;

/// <summary>An API user with its credentials and rights.</summary>
internal sealed class ApiUser(string userName, string secret, string integrationCode)
{
    private int _wrongSecrets;

    public string UserName { get; } = userName;

    public string Secret { get; set; } = secret;

    public string IntegrationCode { get; set; } = integrationCode;

    /// <summary>False: an ordinary licence. Its zone is found, every other call is 401.</summary>
    public bool IsApiOnly { get; set; } = true;

    public bool IsLocked { get; set; }

    public bool SeesCosts { get; set; } = true;

    /// <summary>Rights taken away: <c>Services.create</c>, <c>Contracts.query</c>, <c>*.update</c>.</summary>
    public HashSet<string> Denied { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Entities whose queries answer nothing instead of refusing (line-of-business filtering).</summary>
    public HashSet<string> Unseen { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool May(string entity, string operation) => !Denied.Contains($"{entity}.{operation}") && !Denied.Contains($"*.{operation}");

    public void CountWrongSecret(int lockAfter)
    {
        if (Interlocked.Increment(ref _wrongSecrets) >= lockAfter)
            IsLocked = true;
    }

    public void ForgetWrongSecrets() => Interlocked.Exchange(ref _wrongSecrets, 0);

    public void Unlock()
    {
        ForgetWrongSecrets();
        IsLocked = false;
    }
}
