namespace Mapping.TestKit.Azurite;

public enum TableFaultKind
{
    /// <summary>Never carried out, never answered: the caller is to die meanwhile.</summary>
    HoldBefore,

    /// <summary>Carried out, never answered: the caller is to die meanwhile.</summary>
    HoldAfter,

    /// <summary>Not carried out; the connection breaks.</summary>
    BreakBefore,

    /// <summary>Carried out; the connection breaks, so that the caller sends it again.</summary>
    BreakAfter,
}
