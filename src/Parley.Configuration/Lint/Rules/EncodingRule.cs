using System.Text;
using Parley.Configuration.Findings;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Lint.Rules;

/// <summary>The file is in the encoding that its first line names.</summary>
sealed class EncodingRule : ILintRule
{
    public void Check(LintContext context)
    {
        var source = context.Document.Source;
        if (XmlDeclaration.EncodingIn(source.Text) is not { } place)
            return;
        var (start, length) = place.GetOffsetAndLength(source.Text.Length);
        var declared = source.Text[place];
        if (Is(source, declared))
            return;
        var actual = source.Encoding switch
        {
            UnicodeEncoding => "utf-16",
            UTF32Encoding => "utf-32",
            var other => other.WebName,
        };
        context.Add(
            ConfigurationFindings.EncodingDiffers, "encoding", source.PlaceAt(start),
            new($"write encoding=\"{actual}\"", [new(start, length, actual)]),
            ("declared", declared), ("actual", actual));
    }

    /// <summary>The octets are in the encoding of that name; a code page was found by its name. ASCII is UTF-8 that uses no more.</summary>
    static bool Is(SourceText source, string declared) => source.Encoding switch
    {
        UTF8Encoding => IsUtf8(declared) || (declared.Contains("ascii", StringComparison.OrdinalIgnoreCase) && Ascii.IsValid(source.Text)),
        UnicodeEncoding => declared.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || Same(declared, "unicode"),
        UTF32Encoding => declared.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    static bool IsUtf8(string declared) => Same(declared, "utf-8") || Same(declared, "utf8");

    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
