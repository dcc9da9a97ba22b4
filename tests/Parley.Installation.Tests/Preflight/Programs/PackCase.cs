using System.Text;
using Parley.Installation.Preflight;
using Parley.Installation.Tests.Support;

namespace Parley.Installation.Tests.Preflight.Programs;

/// <summary>An upload that is given to a program and to its pack.</summary>
/// <param name="Name">What is special of it; the host is named so too.</param>
/// <param name="Certificate">The file of the certificates.</param>
/// <param name="Key">The file of the key.</param>
sealed record PackCase(string Name, byte[] Certificate, byte[] Key)
{
    internal PackCase(string name, string certificate, string key)
        : this(name, Encoding.UTF8.GetBytes(certificate), Encoding.UTF8.GetBytes(key))
    {
    }

    internal string Host => HostOf(Name);

    internal static string HostOf(string name) => $"{name}.example.test";

    internal UploadVerdict Judge(string product) => Upload(product).Judge();

    internal TestUpload Upload(string product) => new()
    {
        Product = product,
        Files = [("chain.pem", Certificate)],
        Keys = [("server.key", Key)],
        State = new() { Hosts = [Host] },
    };
}
