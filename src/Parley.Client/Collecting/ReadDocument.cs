using System.Collections.Immutable;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Diagnostics;
using Parley.Transport.Collecting;

namespace Parley.Client.Collecting;

/// <summary>A fetched document, read once however many chains refer to it.</summary>
sealed record ReadDocument
{
    /// <summary>What was fetched, and how that ended.</summary>
    internal required CollectedDocument Record { get; init; }

    /// <summary>The certificates of a document of issuers; empty otherwise.</summary>
    internal ImmutableArray<Certificate> Issuers { get; init; } = [];

    /// <summary>The list; <see langword="null"/> where it is none.</summary>
    internal CertificateRevocationList? List { get; init; }

    /// <summary>The answer; <see langword="null"/> where it is none.</summary>
    internal OcspResponse? Answer { get; init; }

    /// <summary>When there will be a newer one; <see langword="null"/> where it does not say.</summary>
    internal DateTimeOffset? Until => List?.NextUpdate ?? Answer?.Responses.Min(response => response.NextUpdate);

    /// <summary>Reads what was fetched; what is not what it should be is a failure of its own.</summary>
    internal static ReadDocument Of(DocumentKind kind, Uri uri, FetchedDocument fetched)
    {
        var record = new CollectedDocument { Kind = kind, Uri = uri, Failure = fetched.Failure, Octets = fetched.Octets.Length };
        if (fetched.Failure is not null)
            return new() { Record = record };
        switch (kind)
        {
            case DocumentKind.RevocationList or DocumentKind.DeltaList:
                return CertificateRevocationList.TryParse(fetched.Octets, out var list, out var unlisted)
                    ? new() { Record = record, List = list }
                    : Unusable(record, unlisted);
            case DocumentKind.OcspAnswer:
                return OcspResponse.TryParse(fetched.Octets, out var answer, out var unanswered)
                    ? new() { Record = record, Answer = answer }
                    : Unusable(record, unanswered);
            default:
                return MaterialFile.TryRead(fetched.Octets, out var content, out var error) && !content.Certificates.IsEmpty
                    ? new() { Record = record, Issuers = content.Certificates }
                    : Unusable(record, error?.ToString() ?? "no certificate in it");
        }
    }

    static ReadDocument Unusable(CollectedDocument record, ParseError error) => Unusable(record, error.ToString());

    /// <summary>What came cannot be used.</summary>
    internal static ReadDocument Unusable(CollectedDocument record, string detail) => new()
    {
        Record = record with { Failure = new() { Uri = record.Uri, Kind = FetchFailureKind.Unusable, Detail = detail }, Octets = 0 },
    };
}
