namespace Parley.Dns.Records;

/// <summary>What is asked: the records of a type at a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
public sealed record DnsQuestion(DnsName Name, DnsRecordType Type)
{
    /// <summary>The class of the internet, the only one that Parley asks for (RFC 1035, 3.2.4).</summary>
    public const ushort Internet = 1;

    /// <summary>The class. Default: <see cref="Internet"/>.</summary>
    public ushort Class { get; init; } = Internet;

    /// <summary>The question as a person writes it: <c>_sip._tcp.example.com SRV</c>.</summary>
    public override string ToString() => $"{Name} {Type.ToString().ToUpperInvariant()}";
}
