using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Parley.Certificates.Model;

namespace Parley.Certificates.Tests.Support;

/// <summary>An authority of the tests: a key, its certificate, and the certificates it issues.</summary>
sealed class TestAuthority
{
    /// <summary>The moment that most tests judge at; certificates run a year before and after it.</summary>
    internal static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    static readonly ConcurrentDictionary<string, ECDsa> Keys = new(StringComparer.Ordinal);
    static int _serial = 1000;

    TestAuthority(string name, ECDsa key, Certificate certificate)
    {
        Name = name;
        Key = key;
        Certificate = certificate;
    }

    internal string Name { get; }

    internal ECDsa Key { get; }

    internal Certificate Certificate { get; }

    internal static ECDsa KeyOf(string name) => Keys.GetOrAdd(name, _ => ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>A self-signed authority.</summary>
    internal static TestAuthority Root(string name = "Test Root", Action<TestRequest>? change = null)
    {
        var request = new TestRequest(name) { IsAuthority = true };
        change?.Invoke(request);
        var key = KeyOf(request.KeyName);
        return new(name, key, request.Sign(key, request.SubjectName, key));
    }

    /// <summary>An authority below this one.</summary>
    internal TestAuthority Intermediate(string name = "Test Intermediate", Action<TestRequest>? change = null)
    {
        var request = new TestRequest(name) { IsAuthority = true };
        change?.Invoke(request);
        return new(name, KeyOf(request.KeyName), Issue(request));
    }

    /// <summary>A server's certificate with these DNS names.</summary>
    internal Certificate Leaf(string name = "im.example.com", Action<TestRequest>? change = null)
    {
        var request = new TestRequest(name) { DnsNames = [name] };
        change?.Invoke(request);
        return Issue(request);
    }

    /// <summary>A certificate that nobody but its own key vouches for.</summary>
    internal static Certificate SelfSigned(string name = "im.example.com", Action<TestRequest>? change = null)
    {
        var request = new TestRequest(name) { DnsNames = [name] };
        change?.Invoke(request);
        var key = KeyOf(request.KeyName);
        return request.Sign(key, request.SubjectName, key);
    }

    internal static byte[] NextSerial() =>
        Convert.FromHexString("40" + Interlocked.Increment(ref _serial).ToString("X6", CultureInfo.InvariantCulture));

    Certificate Issue(TestRequest request) => request.Sign(Key, Certificate.Subject.Encoded.ToArray(), Key);
}
