using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>An answer before TLS that cannot be read.</summary>
    public static readonly Finding StartTlsUnreadable = new("transport.starttls.unreadable", Severity.Error)
    {
        Title = "The answer of {subject} before TLS cannot be read",
        Cause = "The server speaks {expected}, but not as the standard has it: {detail}.",
        Fix = "Update the server, or remove the device between that changes what it says.",
        Source = SourceReference.Rfc(6120, "11.1"),
    };
}
