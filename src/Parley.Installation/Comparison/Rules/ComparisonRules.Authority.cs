using Parley.Diagnostics;

namespace Parley.Installation.Comparison.Rules;

static partial class ComparisonRules
{
    /// <summary>The certificate became one of an authority, or ceased to be.</summary>
    public static readonly Finding Authority = new("install.difference.authority", Severity.Error)
    {
        Title = "{after} is for {is}, unlike {before}",
        Cause = "The authority issued by a template that is not for servers.",
        Fix = "Have the certificate issued again by the right template.",
        Source = SourceReference.Rfc(5280, "4.2.1.9"),
    };
}
