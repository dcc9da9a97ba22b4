using System.Collections.Immutable;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>Puts extensions into words; those that are not known are shown as identifier and octets.</summary>
static class ExtensionInspection
{
    internal static void Add(FieldList into, string name, ImmutableArray<CertificateExtension> extensions) =>
        into.Groups(name, extensions.Select(extension => (KnownExtensions.Of(extension.Id)?.Name ?? "unknown", Heading(extension), Of(extension))));

    static string Heading(CertificateExtension extension) => (KnownExtensions.Of(extension.Id), extension.Critical) switch
    {
        (null, true) => extension.Id + ", critical",
        (null, false) => extension.Id.ToString(),
        (_, true) => "critical",
        _ => "",
    };

    static FieldList Of(CertificateExtension extension)
    {
        var fields = new FieldList();
        fields.Text("oid", extension.Id.ToString());
        var known = KnownExtensions.Of(extension.Id);
        fields.Text("name", known?.Name);
        fields.Flag("critical", extension.Critical);
        if (known is not null)
        {
            var read = new FieldList();
            var error = default(ParseError);
            var reader = new DerReader(extension.Value.Span);
            if (known.Read(ref reader, extension.Value, read, ref error) && reader.TryEnd("the extension", ref error))
            {
                fields.AddRange(read);
                return fields;
            }

            fields.Text("fault", error.ToString());
        }

        fields.Text("value", FieldList.HexOf(extension.Value.Span));
        return fields;
    }
}
