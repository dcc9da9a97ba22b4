using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>An option of the resolver cannot be used.</summary>
    public static readonly Finding OptionOutOfRange = new("dns.options.out-of-range", Severity.Error)
    {
        Title = "The resolver option {option} is out of range",
        Cause = "It was set to {value}.",
        Fix = "Set {option} to {range}.",
        Source = SourceReference.Own("Waits and counts need bounds, or a dead server holds everything up"),
    };
}
