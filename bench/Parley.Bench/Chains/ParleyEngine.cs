using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;

namespace Parley.Bench.Chains;

/// <summary>Parley's own engine; each answer is a verdict with its whole trace.</summary>
sealed class ParleyEngine(ChainCorpus corpus, bool remembersSigners, bool withLists = false) : IChainEngine
{
    readonly CertificateJudge _judge = new(remembersSigners);
    readonly TrustStore _trust = TrustStore.Of([Read(corpus.Root)]);

    readonly RevocationMaterial _revocation =
        withLists ? RevocationMaterial.Of(corpus.Lists.Select(ReadList), [], []) : RevocationMaterial.None;

    public string Name => (remembersSigners, withLists) switch
    {
        (false, _) => "Parley",
        (true, false) => "Parley, signers remembered",
        (true, true) => "Parley, the same with revocation lists",
    };

    public int SignaturesPerChain => remembersSigners ? 1 : 2;

    public bool Accepts(byte[] leaf, string host) => _judge.Judge(new()
    {
        Presented = [leaf, corpus.Intermediate],
        Trust = _trust,
        Reference = new() { Service = ApplicationService.Http, Name = host, Origin = ReferenceOrigin.TypedByUser },
        Time = ChainCorpus.Moment,
        Revocation = _revocation,
    }).Trusted;

    static CertificateRevocationList ReadList(byte[] encoded) =>
        CertificateRevocationList.TryParse(encoded, out var list, out var error) ? list : throw new InvalidDataException(error.ToString());

    static Certificate Read(byte[] encoded) =>
        Certificate.TryParse(encoded, out var certificate, out var error) ? certificate : throw new InvalidDataException(error.ToString());
}
