using Parley.Certificates.Inspection;
using Parley.Certificates.Material;
using Parley.Certificates.Rules;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Material;

/// <summary>What holds for any file whatever.</summary>
static class MaterialAssert
{
    /// <summary>The file gives items or an error, and everything that is made on demand can be made.</summary>
    /// <returns>Whether something was read.</returns>
    internal static bool IsHarmless(byte[] octets, string? password = null)
    {
        if (!MaterialFile.TryRead(octets, password, out var content, out var error))
        {
            IsTold(error);
            return false;
        }

        Assert.NotEmpty(content.Items);
        foreach (var item in content.Items)
        {
            Assert.NotEmpty(item.Place.ToString());
            if (item is MaterialItem.OfPrivateKey { Key: var key } && !key.TryGetPublicKey(password, out _, out var fault))
                IsTold(fault);
            if (item is MaterialItem.OfRequest { Request: var request })
                Assert.NotNull(request.DisplayName + request.VerifySignature());
        }

        var file = MaterialInspection.Of(content, new() { Time = TestAuthority.Now, Password = password });
        Assert.Equal(content.Items.Length, file.Items.Length);
        Assert.DoesNotContain(file.AllFindings, finding => finding.Finding == CertificateRules.RuleFailed);
        Assert.All(content.Faults, IsTold);
        Assert.All(content.Oddities, IsTold);
        return true;
    }

    static void IsTold(MaterialError error)
    {
        Assert.NotEmpty(error.Expected);
        Assert.NotEmpty(error.Found);
        Assert.NotEmpty(error.Remedy);
        Assert.True(error.Offset is null or >= 0);
    }
}
