using System.Collections.Immutable;
using Parley.Certificates.Inspection;
using Parley.Certificates.Material;
using Parley.Certificates.Rules;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>Target: everything in a file in words.</summary>
static class InspectionFuzz
{
    internal static ImmutableArray<byte[]> Seeds() =>
        [.. FuzzCorpus.Certificates(), .. FuzzCorpus.Lists(), .. FuzzCorpus.Answers(), .. FuzzCorpus.Requests(), .. FuzzCorpus.Pkcs7()];

    internal static bool Run(byte[] input)
    {
        if (!MaterialFile.TryRead(input, out var content, out _))
            return false;
        var file = MaterialInspection.Of(content, new() { Time = TestAuthority.Now });
        FuzzCheck.That(file.Items.Length == content.Items.Length, "every item is told");
        FuzzCheck.That(!file.AllFindings.Any(finding => finding.Finding == CertificateRules.RuleFailed), "no rule fails");
        foreach (var item in file.Items)
        {
            IsPlain(item.Title);
            ArePlain(item.Fields);
        }

        ArePlain(file.Chain);
        return true;
    }

    static void ArePlain(ImmutableArray<InspectedField> fields)
    {
        FuzzCheck.That(fields.Where(field => field.Name.Length > 0).Select(field => field.Name).Distinct(StringComparer.Ordinal).Count()
            == fields.Count(field => field.Name.Length > 0), "names are unique");
        foreach (var field in fields)
        {
            IsPlain(field.Label);
            foreach (var value in field.Values)
                IsPlain(value);
            ArePlain(field.Fields);
        }
    }

    static void IsPlain(string text) => FuzzCheck.That(!text.Any(char.IsControl), "texts are plain lines");
}
