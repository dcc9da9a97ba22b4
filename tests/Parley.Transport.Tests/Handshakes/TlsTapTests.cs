using Parley.Transport.Handshakes;

namespace Parley.Transport.Tests.Handshakes;

public sealed class TlsTapTests
{
    static readonly byte[] Leaf = [0x30, 1, 1];
    static readonly byte[] Authority = [0x30, 2, 2, 2];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(10_000)]
    public void Sees_the_flight_of_a_server_in_pieces_of_any_size(int piece)
    {
        byte[] messages =
        [
            .. TlsBytes.Message(2, TlsBytes.ServerHello(0x0303, 0xC02F)),
            .. TlsBytes.Message(11, TlsBytes.Certificates(Leaf, Authority, Leaf)),
            .. TlsBytes.Message(13, 1, 64, 0, 0, 0),
            .. TlsBytes.Message(14),
        ];
        byte[] flight = [.. messages.Chunk(5).SelectMany(fragment => TlsBytes.Record(22, fragment))];
        var tap = new TlsTap();

        foreach (var chunk in flight.Chunk(piece))
            tap.FeedReceived(chunk);

        Assert.Equal((TlsVersion.Tls12, 0xC02F), (tap.ServerHello!.Version, tap.ServerHello.CipherSuite));
        Assert.Equal([Leaf, Authority, Leaf], tap.Certificates.Select(certificate => certificate.ToArray()));
        Assert.True(tap.ClientCertificateRequested);
        Assert.False(tap.IsForeign);
        Assert.Equal(flight.Length, tap.Received);
    }

    [Fact]
    public void Names_the_alerts_of_both_sides()
    {
        var tap = new TlsTap();

        tap.FeedReceived(TlsBytes.Alert(112));
        tap.FeedSent(TlsBytes.Alert(70));

        Assert.Equal("unrecognized_name", tap.AlertReceived?.Name);
        Assert.Equal(TlsAlert.ProtocolVersion, tap.AlertSent);
    }

    [Fact]
    public void Sees_plain_text_after_the_change_of_cipher_that_means_nothing_in_TLS_13()
    {
        var tap = new TlsTap();

        tap.FeedReceived(TlsBytes.Record(22, TlsBytes.Message(2, TlsBytes.ServerHello(0x0303, 0x1301, 0x0304))));
        tap.FeedReceived(TlsBytes.Record(20, 1));
        tap.FeedReceived(TlsBytes.Alert(47));

        Assert.Equal("illegal_parameter", tap.AlertReceived?.Name);
        Assert.False(tap.IsEncrypted);
    }

    [Fact]
    public void Takes_nothing_for_an_alert_once_encryption_has_begun()
    {
        var tap = new TlsTap();

        tap.FeedReceived(TlsBytes.Record(22, TlsBytes.Message(2, TlsBytes.ServerHello(0x0303, 0xC02F))));
        tap.FeedReceived(TlsBytes.Record(20, 1));
        tap.FeedReceived(TlsBytes.Alert(47));

        Assert.Null(tap.AlertReceived);
        Assert.True(tap.IsEncrypted);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n", "HTTP")]
    [InlineData("<!DOCTYPE html>", "HTTP")]
    [InlineData("<?xml version='1.0'?><stream:stream xmlns='jabber:client'", "XMPP")]
    [InlineData("<?xml version='1.0'?><soap", "XML")]
    [InlineData("<stream:stream xmlns='jabber:client'", "XMPP")]
    [InlineData("220 mail.example.com ESMTP", "SMTP")]
    [InlineData("220 FTP server ready", "FTP")]
    [InlineData("* OK IMAP4rev1", "IMAP")]
    [InlineData("+OK ready", "POP3")]
    [InlineData("SSH-2.0-x", "SSH")]
    [InlineData("SIP/2.0 400 Bad Request", "SIP")]
    [InlineData("0\u000c\u0002\u0001\u0001", "LDAP")]
    [InlineData("what is this", "something unknown")]
    public void Names_what_is_spoken_instead_of_TLS(string said, string name)
    {
        var tap = new TlsTap();

        tap.FeedReceived(TlsBytes.Text(said));

        Assert.True(tap.IsForeign);
        Assert.Equal(name, ForeignProtocol.NameOf(tap.FirstBytes));
    }

    [Fact]
    public void Does_not_take_TLS_that_breaks_off_or_derails_for_another_protocol()
    {
        var tap = new TlsTap();

        tap.FeedReceived(TlsBytes.Alert(40));
        tap.FeedReceived(TlsBytes.Text("HTTP/1.1"));

        Assert.False(tap.IsForeign);
    }

    [Fact]
    public void Gives_up_on_a_message_that_is_longer_than_any_client_takes()
    {
        var tap = new TlsTap();
        byte[] head = [11, 0xFF, 0xFF, 0xFF];

        tap.FeedReceived(TlsBytes.Record(22, head));
        tap.FeedReceived(TlsBytes.Record(22, new byte[1000]));

        Assert.True(tap.Certificates.IsDefault);
    }

    [Fact]
    public void Survives_bytes_of_any_kind()
    {
        byte[] flight =
        [
            .. TlsBytes.Record(22, [.. TlsBytes.Message(2, TlsBytes.ServerHello(0x0303, 0x1302, 0x0304)), .. TlsBytes.Message(11, TlsBytes.Certificates(Leaf, Authority))]),
            .. TlsBytes.Alert(40),
        ];

        Mutations.Of(flight, seed: 20261, rounds: 20_000, mutated =>
        {
            var tap = new TlsTap();
            foreach (var chunk in mutated.Chunk(11))
                tap.FeedReceived(chunk);
            Assert.Equal(mutated.Length, tap.Received);
            Assert.NotEmpty(ForeignProtocol.NameOf(tap.FirstBytes));
            Assert.NotNull(ForeignProtocol.Printable(tap.FirstBytes));
        });
    }
}
