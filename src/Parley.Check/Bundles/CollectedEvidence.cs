using System.Text.Json;
using Parley.Certificates.Revocation;
using Parley.Check.Json;
using Parley.Transport.Collecting;

namespace Parley.Check.Bundles;

/// <summary>What was fetched for a chain, in a bundle: issuers, lists, answers, and what could not be had.</summary>
static class CollectedEvidence
{
    internal static void Write(Utf8JsonWriter writer, string name, CollectedMaterial collected, ObjectTable objects) => writer.WriteObject(name, () =>
    {
        writer.WriteStrings("issuers", [.. collected.Issuers.Select(issuer => objects.Keep(issuer.Encoded))]);
        writer.WriteStrings("lists", [.. collected.Revocation.Lists.Select(list => objects.Keep(list.Encoded))]);
        writer.WriteStrings("answers", [.. collected.Revocation.Responses.Select(answer => objects.Keep(answer.Encoded))]);
        writer.WriteObjects("failures", collected.Revocation.Failures, failure => WriteFailure(writer, failure));
        writer.WriteObjects("documents", collected.Documents, document =>
        {
            writer.WriteWord("kind", document.Kind);
            writer.WriteString("uri", document.Uri.OriginalString);
            writer.WriteNumber("octets", document.Octets);
            if (document.Failure is { } failure)
                writer.WriteObject("failure", () => WriteFailure(writer, failure));
        });
    });

    static void WriteFailure(Utf8JsonWriter writer, FailedFetch failure)
    {
        writer.WriteString("uri", failure.Uri.OriginalString);
        writer.WriteWord("kind", failure.Kind);
        writer.WriteString("detail", failure.Detail);
    }

    internal static CollectedMaterial Read(EvidenceNode node, ReadObjects objects) => new()
    {
        Issuers = objects.Certificates(node, "issuers"),
        Revocation = RevocationMaterial.Of(
            objects.Lists(node, "lists"), objects.Answers(node, "answers"), node.Read("failures", ReadFailure)),
        Documents = node.Read("documents", document => new CollectedDocument
        {
            Kind = document.Word<DocumentKind>("kind"),
            Uri = document.Address("uri"),
            Octets = document.Number("octets", 0, int.MaxValue),
            Failure = document.Has("failure") ? ReadFailure(document.Member("failure")) : null,
        }),
    };

    static FailedFetch ReadFailure(EvidenceNode node) => new()
    {
        Uri = node.Address("uri"),
        Kind = node.Word<FetchFailureKind>("kind"),
        Detail = node.Text("detail"),
    };
}
