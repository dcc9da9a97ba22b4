using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Certificates.Batch;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>The errors that BoringSSL finds, by certificate, and what they are called here.</summary>
static partial class BoringSslErrors
{
    static readonly ImmutableArray<Finding> NoAnchor =
        [CertificateRules.UntrustedAnchor, CertificateRules.MissingIntermediate, CertificateRules.SelfSigned];

    static readonly ImmutableArray<Finding> Purpose = [CertificateRules.WrongPurpose, CertificateRules.PurposesNotConforming];

    static readonly FrozenDictionary<string, ImmutableArray<Finding>> Names = new Dictionary<string, ImmutableArray<Finding>>
    {
        ["The extended key usage does not include server auth"] = Purpose,
        ["The extended key usage does not include client auth"] = Purpose,
        ["The extended key usage does not contain only the rcsMlsClient key purpose."] = Purpose,
        ["The extended key usage does not contain the time stamping key purpose, or contains prohibited key usages"] = Purpose,
        ["The extended key usage must contain at least one of: email protection or document signing, and must not contain "
            + "prohibited key usages"] = Purpose,
        ["Certificate does not have extended key usage"] = Purpose,
        ["KeyUsage must have only the digitalSignature bit set for rcsMlsClient auth"] = [CertificateRules.KeyUsageNotConforming],
        ["Unconsumed critical extension"] = [CertificateRules.UnknownCriticalExtension],
        ["Too many name constraints checks"] = [CertificateRules.BudgetExceeded, CertificateRules.NameNotPermitted],
        ["Time is after notAfter"] = [CertificateRules.Expired],
        ["Time is before notBefore"] = [CertificateRules.NotYetValid],
        // Where key identifiers differ too, the issuer is another certificate of the same name, which was not sent.
        ["VerifySignedData failed"] = [CertificateRules.SignatureInvalid, CertificateRules.IssuerOfOtherKey, .. NoAnchor],
        ["Certificate is not a trust anchor"] = NoAnchor,
        ["Distrusted by trust store"] = NoAnchor,
        ["subject does not match issuer"] = NoAnchor,
        ["No valid policy"] = [CertificateRules.NoValidPolicy],
        ["Certificate has Basic Constraints indicating it is a CA when it should not be a CA"] = [CertificateRules.LeafIsAuthority],
        ["Unacceptable signature algorithm"] = [CertificateRules.WeakAlgorithm],
        ["Unacceptable public key"] = [CertificateRules.KeyTooSmall],
        ["Couldn't parse SubjectPublicKeyInfo"] = [CertificateRules.Unreadable],
        ["Basic Constraints indicates not a CA"] = [CertificateRules.NotAnAuthority],
        ["Does not have Basic Constraints"] = [CertificateRules.NotAnAuthority],
        ["keyCertSign bit is not set"] = [CertificateRules.WrongKeyUsage],
        ["max_path_length reached"] = [CertificateRules.PathTooLong],
    }.ToFrozenDictionary();

    /// <summary>Errors of one side that the other does not have; empty where both find the same on the same certificates.</summary>
    internal static IEnumerable<string> Differences(VectorCase vector, BatchAnswer answer)
    {
        var expected = Read(vector.Boringssl!.ExpectedErrors).ToList(); // the cases of this set have the field
        var found = answer.Findings.Where(each => each.Observation.Severity == Severity.Error)
            .Select(each => (Index: each.Certificate, each.Observation.Finding)).ToList();
        foreach (var (index, error) in expected)
        {
            if (!Names.TryGetValue(error, out var names))
                yield return $"'{error}' has no name here";
            else if (!found.Exists(each => each.Index == index && names.Contains(each.Finding)))
                yield return string.Create(CultureInfo.InvariantCulture, $"'{error}' was not found on certificate {index}");
        }

        foreach (var (index, finding) in found)
        {
            if (!expected.Exists(each => each.Index == index && Names.TryGetValue(each.Error, out var names) && names.Contains(finding)))
                yield return string.Create(CultureInfo.InvariantCulture, $"{finding.Code} was found on certificate {index} only here");
        }
    }

    static IEnumerable<(int Index, string Error)> Read(string text)
    {
        var index = -1;
        foreach (var line in text.Split('\n'))
        {
            if (Header().Match(line) is { Success: true } header)
                index = int.Parse(header.Groups[1].Value, CultureInfo.InvariantCulture);
            else if (line.StartsWith("ERROR: ", StringComparison.Ordinal))
                yield return (index, line["ERROR: ".Length..].TrimEnd());
        }
    }

    [GeneratedRegex(@"^----- Certificate i=(\d+) ")]
    private static partial Regex Header();
}
