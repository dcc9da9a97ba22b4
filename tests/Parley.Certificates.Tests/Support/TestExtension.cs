using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using static Parley.Certificates.Tests.Support.TestAsn;

namespace Parley.Certificates.Tests.Support;

/// <summary>Extensions of the tests' certificates, and the names in them, as encoded.</summary>
static class TestExtension
{
    internal const string Gold = "2.16.840.1.101.3.2.1.48.1";
    internal const string Silver = "2.16.840.1.101.3.2.1.48.2";
    internal const string AnyPolicy = "2.5.29.32.0";
    internal const string Server = "1.3.6.1.5.5.7.3.1";
    internal const string Client = "1.3.6.1.5.5.7.3.2";
    internal const string Code = "1.3.6.1.5.5.7.3.3";
    internal const string Mailing = "1.3.6.1.5.5.7.3.4";
    internal const string AnyPurpose = "2.5.29.37.0";

    internal static byte[] Dns(string name) => Primitive(2, Encoding.UTF8.GetBytes(name));

    internal static byte[] Mail(string address) => Primitive(1, Encoding.UTF8.GetBytes(address));

    internal static byte[] Address(string address) => Primitive(7, IPAddress.Parse(address).GetAddressBytes());

    internal static byte[] Network(string address, string mask) =>
        Primitive(7, [.. IPAddress.Parse(address).GetAddressBytes(), .. IPAddress.Parse(mask).GetAddressBytes()]);

    internal static byte[] Named(string distinguishedName) => Tagged(4, new X500DistinguishedName(distinguishedName).RawData);

    internal static byte[] Registered() => Primitive(8, 0x2A, 0x03, 0x04);

    internal static byte[] Other(string id, string text, byte tag = 0x0C)
    {
        var octets = Encoding.UTF8.GetBytes(text);
        return Tagged(0, Oid(id), Tagged(0, [tag, (byte)octets.Length, .. octets]));
    }

    internal static byte[] InternationalMail(string address) => Other("1.3.6.1.5.5.7.8.9", address);

    internal static X509Extension Alternative(params byte[][] names) => new("2.5.29.17", Sequence(names), critical: false);

    internal static X509Extension Permitted(params byte[][] names) => Constraints(names, []);

    internal static X509Extension Excluded(params byte[][] names) => Constraints([], names);

    internal static X509Extension Constraints(byte[][] permitted, byte[][] excluded, bool critical = true) => new("2.5.29.30", Sequence(
    [
        .. permitted.Length == 0 ? [] : (byte[][])[Tagged(0, [.. permitted.Select(name => Sequence(name))])],
        .. excluded.Length == 0 ? [] : (byte[][])[Tagged(1, [.. excluded.Select(name => Sequence(name))])],
    ]), critical);

    internal static X509Extension Policies(params string[] policies) =>
        new("2.5.29.32", Sequence([.. policies.Select(policy => Sequence(Oid(policy)))]), critical: false);

    internal static X509Extension Mapping(string above, string below) =>
        new("2.5.29.33", Sequence(Sequence(Oid(above), Oid(below))), critical: true);

    internal static X509Extension PolicyConstraints(byte? require = null, byte? inhibitMapping = null) => new("2.5.29.36", Sequence(
    [
        .. require is { } explicitly ? (byte[][])[Primitive(0, explicitly)] : [],
        .. inhibitMapping is { } mapping ? (byte[][])[Primitive(1, mapping)] : [],
    ]), critical: true);

    internal static X509Extension InhibitAny(byte skip) => new("2.5.29.54", Integer([skip]), critical: true);

    internal static X509Extension Purposes(bool critical, params string[] purposes) =>
        new("2.5.29.37", Sequence([.. purposes.Select(Oid)]), critical);

    internal static X509Extension Unknown(bool critical) => new("1.3.6.1.4.1.99999.1", [0x05, 0x00], critical);
}
