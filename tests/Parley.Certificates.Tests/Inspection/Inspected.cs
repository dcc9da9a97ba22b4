using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Inspection;
using Parley.Certificates.Judging;
using Parley.Certificates.Tests.Support;
using Certificate = Parley.Certificates.Model.Certificate;

namespace Parley.Certificates.Tests.Inspection;

/// <summary>Inspections for tests.</summary>
static class Inspected
{
    internal static InspectedFile File(byte[] content, string? password = null, ValidationPolicy? policy = null) =>
        MaterialInspection.Of(
            TestPem.Read(content, password),
            new() { Time = TestAuthority.Now, Password = password, Policy = policy ?? ValidationPolicy.Default });

    internal static InspectedItem Item(Certificate certificate) => Assert.Single(File(certificate.Encoded.ToArray()).Items);

    /// <summary>The fields of the one extension of that value, by name; lists are joined.</summary>
    internal static Dictionary<string, string> Extension(string oid, byte[] value)
    {
        var item = Item(TestAuthority.Root().Leaf(change: request =>
        {
            // The request has these by itself.
            request.HasBasicConstraints = oid != "2.5.29.19";
            request.Purposes = oid == "2.5.29.37" ? [] : request.Purposes;
            request.Usage = oid == "2.5.29.15" ? X509KeyUsageFlags.None : request.Usage;
            request.HasKeyIdentifier = oid != "2.5.29.14";
            request.Extensions.Add(new X509Extension(oid, value, critical: false));
        }));
        var extensions = item.Fields.Single(field => field.Name == "extensions").Fields;
        return extensions.Single(each => each.Fields[0].Values[0] == oid).Fields
            .ToDictionary(field => field.Name, field => string.Join(" | ", field.Values), StringComparer.Ordinal);
    }

    internal static InspectedField Field(InspectedItem item, string name) => item.Fields.Single(field => field.Name == name);
}
