using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>Clients search the directory where it holds nothing.</summary>
    public static readonly Finding SearchBaseNotHeld = new("client.directory.base-not-held", Severity.Error)
    {
        Title = "{setting} is {base}, which the directory does not hold",
        Cause = "In {document}, line {line}, {setting} has clients search below {base}. The directory ({directories}) "
            + "holds {held}: every search is answered with noSuchObject or a referral, and users find no contacts.",
        Fix = "Set {setting} in {document} to {held} or to a branch below, and upload it again; or name "
            + "a directory that holds {base}.",
        Source = SourceReference.Rfc(4512, "5.1"),
    };
}
