using System.Collections.Immutable;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>The targets: each parser, and the whole verdict.</summary>
static class FuzzTargets
{
    internal static ImmutableArray<FuzzTarget> All { get; } =
    [
        new()
        {
            Name = "der", Run = ParserFuzz.Der, Seeds = FuzzCorpus.Fragments, Executions = 100_000, AllocatedOctets = 16_384, AllocatedPerOctet = 600,
        },
        new()
        {
            Name = "certificate", Run = ParserFuzz.Certificate, Seeds = FuzzCorpus.Certificates, Executions = 40_000,
            AllocatedOctets = 65_536, AllocatedPerOctet = 200,
        },
        new()
        {
            Name = "crl", Run = RevocationFuzz.List, Seeds = FuzzCorpus.Lists, Executions = 60_000, AllocatedOctets = 65_536, AllocatedPerOctet = 200,
        },
        new()
        {
            Name = "ocsp", Run = RevocationFuzz.Answer, Seeds = FuzzCorpus.Answers, Executions = 40_000, AllocatedOctets = 65_536, AllocatedPerOctet = 200,
        },
        new()
        {
            Name = "pkcs7", Run = MaterialFuzz.File, Seeds = FuzzCorpus.Pkcs7, Executions = 40_000, AllocatedOctets = 262_144, AllocatedPerOctet = 200,
        },
        new()
        {
            Name = "pkcs12", Run = MaterialFuzz.Pkcs12, Seeds = FuzzCorpus.Pkcs12, Executions = 10_000, AllocatedOctets = 262_144, AllocatedPerOctet = 600,
        },
        new()
        {
            Name = "pem", Run = MaterialFuzz.File, Seeds = FuzzCorpus.Texts, Words = FuzzWords.Pem, Executions = 40_000,
            AllocatedOctets = 262_144, AllocatedPerOctet = 200,
        },
        new()
        {
            Name = "names", Run = NameFuzz.Run, Seeds = FuzzCorpus.Names, Executions = 60_000, AllocatedOctets = 262_144, AllocatedPerOctet = 400,
        },
        new()
        {
            Name = "pkcs10", Run = ParserFuzz.Request, Seeds = FuzzCorpus.Requests, Executions = 30_000, AllocatedOctets = 65_536, AllocatedPerOctet = 200,
        },
        new()
        {
            Name = "inspect", Run = InspectionFuzz.Run, Seeds = InspectionFuzz.Seeds, Executions = 10_000, AllocatedOctets = 1_048_576,
            AllocatedPerOctet = 1000,
        },
        new()
        {
            Name = "verdict", Run = VerdictFuzz.Run, Seeds = VerdictFuzz.Seeds, Next = VerdictFuzz.Next, Executions = 4_000,
            AllocatedOctets = 1_048_576, AllocatedPerOctet = 400,
        },
    ];
}
