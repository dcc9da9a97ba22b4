using Parley.Diagnostics;

namespace Parley.Installation.Comparison.Rules;

static partial class ComparisonRules
{
    /// <summary>The server presents less of the chain than the authority issued.</summary>
    public static readonly Finding Chain = new("install.difference.chain", Severity.Error)
    {
        Title = "{after} comes without {missing}",
        Cause = "The server's certificate was installed alone.",
        Fix = "Install the chain too, each certificate followed by its issuer: "
            + "'parley cert bundle FILE --output fullchain.pem' writes the file.",
        Source = SourceReference.Rfc(8446, "4.4.2"),
    };
}
