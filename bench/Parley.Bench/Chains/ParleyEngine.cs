using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Trust;

namespace Parley.Bench.Chains;

/// <summary>Parley's own engine; each answer is a verdict with its whole trace.</summary>
sealed class ParleyEngine(ChainCorpus corpus, bool remembersSigners) : IChainEngine
{
    readonly CertificateJudge _judge = new(remembersSigners);
    readonly TrustStore _trust = TrustStore.Of([Read(corpus.Root)]);

    public string Name => remembersSigners ? "Parley, signers remembered" : "Parley";

    public int SignaturesPerChain => remembersSigners ? 1 : 2;

    public bool Accepts(byte[] leaf, string host) => _judge.Judge(new()
    {
        Presented = [leaf, corpus.Intermediate],
        Trust = _trust,
        Reference = new() { Service = ApplicationService.Http, Name = host, Origin = ReferenceOrigin.TypedByUser },
        Time = ChainCorpus.Moment,
    }).Trusted;

    static Certificate Read(byte[] encoded) =>
        Certificate.TryParse(encoded, out var certificate, out var error) ? certificate : throw new InvalidDataException(error.ToString());
}
