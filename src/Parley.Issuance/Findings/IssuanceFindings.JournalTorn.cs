using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>The last line of the journal was not written to its end.</summary>
    public static readonly Finding JournalTorn = new("issuance.authority.journal-torn", Severity.Warning)
    {
        Title = "The last line of the journal was cut: {octets} octets",
        Cause = "The program or the machine ended while it was written. "
            + "What it was about was handed out to nobody; all before it is whole.",
        Fix = "Nothing: the rest was moved to journal.torn, and the journal goes on after the last whole line. "
            + "If somebody waits for a certificate, sign the request again.",
        Source = SourceReference.Own("A line counts when it is whole and on the disk"),
    };
}
