using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parley.Lab.People;

namespace Parley.Lab.Xmpp.Sasl;

/// <summary>
/// SCRAM with any hash, without channel binding (RFC 5802; RFC 7677). Passwords of the lab are ASCII and need no
/// preparation.
/// </summary>
sealed class ScramMechanism(HashAlgorithmName hash) : ISaslMechanism
{
    // RFC 7677, 4: at least 4096; the lab has nothing to protect, and starts faster with the least.
    const int Iterations = 4096;
    const int SaltBytes = 16;
    const int NonceBytes = 18; // 24 characters of base64

    string _bindingHeader = "";
    string _userName = "";
    string _nonce = "";
    string _messages = "";
    byte[] _salt = [];
    bool _isFinal;

    public SaslStep Step(ReadOnlySpan<byte> response)
    {
        var message = Encoding.UTF8.GetString(response);
        return _isFinal ? Final(message) : First(message);
    }

    SaslStep First(string message)
    {
        // n,a=authzid,n=user,r=nonce: header of two fields, then the bare message
        var fields = message.Split(',', 3);
        if (fields.Length < 3 || fields[0] is not ("n" or "y"))
            return SaslStep.Fail("malformed-request"); // p=... asks for a channel binding that nobody offered
        _bindingHeader = $"{fields[0]},{fields[1]},";
        if (fields[2].Split(',') is not [['n', '=', .. var name], ['r', '=', .. { Length: > 0 } nonce], ..])
            return SaslStep.Fail("malformed-request");

        _userName = name.Replace("=2C", ",", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
        _nonce = nonce + Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        _salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var answer = string.Create(CultureInfo.InvariantCulture, $"r={_nonce},s={Convert.ToBase64String(_salt)},i={Iterations}");
        _messages = $"{fields[2]},{answer},";
        _isFinal = true;
        return new(SaslOutcome.Continues, Encoding.UTF8.GetBytes(answer));
    }

    SaslStep Final(string message)
    {
        var mark = message.LastIndexOf(",p=", StringComparison.Ordinal);
        if (mark < 0 || message[..mark].Split(',') is not [['c', '=', .. var binding], ['r', '=', .. var nonce], ..])
            return SaslStep.Fail("malformed-request");
        var proof = new byte[message.Length];
        if (!Convert.TryFromBase64String(message[(mark + 3)..], proof, out var proofBytes))
            return SaslStep.Fail("incorrect-encoding");
        if (nonce != _nonce || binding != Convert.ToBase64String(Encoding.UTF8.GetBytes(_bindingHeader)))
            return SaslStep.Fail("not-authorized");

        var signed = Encoding.UTF8.GetBytes(_messages + message[..mark]);
        var salted = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(LabPeople.Password), _salt, Iterations, hash, CryptographicOperations.HashData(hash, []).Length);
        var clientKey = Hmac(salted, "Client Key"u8);
        var clientSignature = Hmac(CryptographicOperations.HashData(hash, clientKey), signed);
        for (var i = 0; i < clientKey.Length; i++)
            clientKey[i] ^= clientSignature[i]; // the proof that the client must have sent

        // Strangers fail here and no earlier, so that nobody learns who exists.
        if (!CryptographicOperations.FixedTimeEquals(clientKey, proof.AsSpan(0, proofBytes))
            || !LabPeople.TryFind(_userName, out var person))
            return SaslStep.Fail("not-authorized");
        var verifier = Convert.ToBase64String(Hmac(Hmac(salted, "Server Key"u8), signed));
        return new(SaslOutcome.Succeeded, Encoding.UTF8.GetBytes($"v={verifier}"), person.UserName);
    }

    byte[] Hmac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data) => CryptographicOperations.HmacData(hash, key, data);
}
