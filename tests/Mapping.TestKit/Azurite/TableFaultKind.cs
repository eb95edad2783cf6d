namespace Mapping.TestKit.Azurite;

public enum TableFaultKind
{
    /// <summary>Not carried out, not answered: the caller dies meanwhile, or gives up.</summary>
    HoldBefore,

    /// <summary>Carried out, not answered: the caller dies meanwhile, or gives up.</summary>
    HoldAfter,

    /// <summary>Not carried out; the connection breaks.</summary>
    BreakBefore,

    /// <summary>Carried out; the connection breaks, so that the caller sends it again.</summary>
    BreakAfter,

    /// <summary>Not carried out; status 500.</summary>
    ErrorBefore,

    /// <summary>Carried out; status 503, so that the caller sends it again.</summary>
    ErrorAfter,

    /// <summary>Not carried out; status 412, as if another one had come first.</summary>
    PreconditionFailed,
}
