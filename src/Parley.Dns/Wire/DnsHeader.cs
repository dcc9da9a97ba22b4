namespace Parley.Dns.Wire;

/// <summary>The first twelve octets of a message (RFC 1035, 4.1.1).</summary>
readonly record struct DnsHeader(
    ushort Id, ushort Flags, ushort Questions, ushort Answers, ushort Authority, ushort Additional)
{
    internal const int Octets = 12;

    internal const ushort Response = 0x8000;
    internal const ushort AuthoritativeAnswer = 0x0400;
    internal const ushort Truncated = 0x0200;
    internal const ushort RecursionDesired = 0x0100;
    internal const ushort RecursionAvailable = 0x0080;
    internal const ushort AuthenticData = 0x0020;
    internal const ushort CheckingDisabled = 0x0010;

    const int OperationShift = 11;
    const int FourBits = 0xF;

    internal byte Operation => (byte)((Flags >> OperationShift) & FourBits);

    internal ushort ResponseCode => (ushort)(Flags & FourBits);

    internal bool Has(ushort flag) => (Flags & flag) != 0;

    internal static ushort FlagsOf(DnsMessage message) => (ushort)(
        (message.IsResponse ? Response : 0)
        | ((message.Operation & FourBits) << OperationShift)
        | (message.AuthoritativeAnswer ? AuthoritativeAnswer : 0)
        | (message.Truncated ? Truncated : 0)
        | (message.RecursionDesired ? RecursionDesired : 0)
        | (message.RecursionAvailable ? RecursionAvailable : 0)
        | (message.AuthenticData ? AuthenticData : 0)
        | (message.CheckingDisabled ? CheckingDisabled : 0)
        | ((ushort)message.ResponseCode & FourBits));
}
