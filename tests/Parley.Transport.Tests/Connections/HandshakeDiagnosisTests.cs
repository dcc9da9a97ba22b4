using Parley.Transport.Connections;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Tests.Connections;

public sealed class HandshakeDiagnosisTests
{
    [Theory]
    [InlineData("certificate_required", false, ConnectionOutcome.ClientCertificateRequired)]
    [InlineData("handshake_failure", true, ConnectionOutcome.ClientCertificateRequired)]
    [InlineData("bad_certificate", true, ConnectionOutcome.ClientCertificateRequired)]
    [InlineData("access_denied", true, ConnectionOutcome.ClientCertificateRequired)]
    [InlineData("internal_error", true, ConnectionOutcome.HandshakeAlert)]
    [InlineData("handshake_failure", false, ConnectionOutcome.HandshakeAlert)]
    [InlineData("protocol_version", true, ConnectionOutcome.ProtocolMismatch)]
    public void Reads_an_alert_with_the_request_for_a_certificate_in_mind(string alert, bool requested, ConnectionOutcome outcome)
    {
        Assert.Equal(outcome, HandshakeDiagnosis.OfAlert(Alert(alert), requested));
    }

    [Fact]
    public void Takes_a_server_that_answers_to_old_versions_only_for_an_old_server_whatever_it_said()
    {
        var probe = Probe(TlsVersion.Tls10);

        Assert.Equal(ConnectionOutcome.ProtocolMismatch, HandshakeDiagnosis.With(ConnectionOutcome.ClosedAtOnce, null, probe));
        Assert.Equal(ConnectionOutcome.ProtocolMismatch, HandshakeDiagnosis.With(ConnectionOutcome.HandshakeAlert, Alert("internal_error"), probe));
    }

    [Fact]
    public void Takes_nothing_in_common_for_ciphers_only_where_a_current_version_answers()
    {
        var failure = TlsAlert.HandshakeFailure;

        Assert.Equal(ConnectionOutcome.CipherMismatch, HandshakeDiagnosis.With(ConnectionOutcome.HandshakeAlert, failure, Probe(TlsVersion.Tls12)));
        Assert.Equal(ConnectionOutcome.HandshakeAlert, HandshakeDiagnosis.With(ConnectionOutcome.HandshakeAlert, failure, Probe()));
        Assert.Equal(ConnectionOutcome.HandshakeAlert, HandshakeDiagnosis.With(ConnectionOutcome.HandshakeAlert, Alert("internal_error"), Probe(TlsVersion.Tls12)));
    }

    [Theory]
    [InlineData("TLS_RSA_WITH_AES_128_GCM_SHA256", ConnectionOutcome.CipherMismatch)]
    [InlineData("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", ConnectionOutcome.CipherMismatch)]
    [InlineData("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", ConnectionOutcome.ClosedAtOnce)]
    [InlineData(null, ConnectionOutcome.ClosedAtOnce)]
    public void Takes_a_server_that_hangs_up_for_one_of_old_ciphers_where_it_answers_with_one(string? suite, ConnectionOutcome outcome)
    {
        var probe = new TlsProbe { Versions = [new() { Version = TlsVersion.Tls12, Answer = TlsProbeAnswer.Spoken, CipherSuite = suite }] };

        Assert.Equal(outcome, HandshakeDiagnosis.With(ConnectionOutcome.ClosedAtOnce, alert: null, probe));
    }

    static TlsAlert Alert(string name) => new((byte)Enumerable.Range(0, 256).First(number => new TlsAlert((byte)number).Name == name));

    static TlsProbe Probe(params TlsVersion[] spoken) => new()
    {
        Versions =
        [
            .. TlsProber.AllVersions.Select(version => new TlsVersionProbe
            {
                Version = version,
                Answer = spoken.Contains(version) ? TlsProbeAnswer.Spoken : TlsProbeAnswer.Refused,
            }),
        ],
    };
}
