using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Bench.Chains;

/// <summary>Parley's own engine; each answer is a verdict that holds its whole trace, whether somebody reads it or not.</summary>
sealed class ParleyEngine(ChainCorpus corpus, bool remembersSigners, bool withLists = false, bool readsTrace = false) : IChainEngine
{
    readonly CertificateJudge _judge = new(remembersSigners);
    readonly TrustStore _trust = TrustStore.Of([Read(corpus.Root)]);

    readonly RevocationMaterial _revocation =
        withLists ? RevocationMaterial.Of(corpus.Lists.Select(ReadList), [], []) : RevocationMaterial.None;

    public string Name => (remembersSigners, withLists, readsTrace) switch
    {
        (false, false, false) => "Parley",
        (false, false, true) => "Parley, trace read",
        (false, true, _) => "Parley, revocation lists",
        (true, false, false) => "Parley, signers remembered",
        (true, false, true) => "Parley, signers remembered, trace read",
        (true, true, _) => "Parley, signers remembered, revocation lists",
    };

    public bool Accepts(byte[] leaf, string host)
    {
        var verdict = _judge.Judge(new()
        {
            Presented = [leaf, corpus.Intermediate],
            Trust = _trust,
            Reference = new() { Service = ApplicationService.Http, Name = host, Origin = ReferenceOrigin.TypedByUser },
            Time = ChainCorpus.Moment,
            Revocation = _revocation,
        });
        return verdict.Trusted && (!readsTrace || IsWhole(verdict));
    }

    /// <summary>Reads all that a report would: each certificate of each path and where it came from, what was observed, the names compared.</summary>
    static bool IsWhole(CertificateVerdict verdict)
    {
        var certificates = 0;
        foreach (var path in verdict.Paths)
        {
            foreach (var link in path.Certificates)
                certificates += link.Origin == CertificateOrigin.Presented || link.PresentedIndex is null ? 1 : 0;
        }

        foreach (var observation in verdict.Observations)
            certificates += observation.Severity > Severity.Note ? 1 : 0; // a sound chain has none

        return certificates == 3 && !verdict.Standard.Compared.IsEmpty && verdict.Signing != SigningClass.Unknown;
    }

    static CertificateRevocationList ReadList(byte[] encoded) =>
        CertificateRevocationList.TryParse(encoded, out var list, out var error) ? list : throw new InvalidDataException(error.ToString());

    static Certificate Read(byte[] encoded) =>
        Certificate.TryParse(encoded, out var certificate, out var error) ? certificate : throw new InvalidDataException(error.ToString());
}
