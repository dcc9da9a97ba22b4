using System.Diagnostics.CodeAnalysis;
using System.Text;
using Parley.Cli.Rendering;
using Parley.Issuance.Authorities;

namespace Parley.Cli.Commands.Authority;

/// <summary>Signs a certificate and writes the chain that its server presents.</summary>
/// <param name="environment">The process.</param>
/// <param name="folder">The folder of the authority.</param>
/// <param name="password">The password of the issuing authority's key.</param>
/// <param name="chain">The file that takes the chain.</param>
/// <param name="overwrites">A file of that name may be replaced.</param>
sealed class Signing(CommandEnvironment environment, string folder, string? password, string chain, bool overwrites)
{
    /// <summary>Decides, signs where nothing stands against it, and writes.</summary>
    internal bool TryRun(
        Func<PrivateAuthority, DateTimeOffset, SigningDecision> decide, [NotNullWhen(true)] out SigningReport? report,
        [NotNullWhen(false)] out CommandError? error)
    {
        report = null;
        // Opened before anything is signed: a wrong path is no reason to issue a certificate that nobody gets.
        if (!WholeFile.TryOpen(new(chain), overwrites, out var target, out error))
            return false;
        using (target)
        {
            if (!AuthorityOptions.TryOpen(folder, out var authority, out error))
                return false;
            using (authority)
            {
                var now = environment.Time.GetUtcNow();
                var decision = decide(authority, now);
                if (decision.IsRefused)
                {
                    report = new(decision, null, null, AuthorityHealth.Of(authority, now), now);
                    return true;
                }

                if (!AuthorityOptions.TryUnlock(authority, AuthorityLevel.Issuing, password, out var key, out error))
                    return false;
                using (key)
                {
                    try
                    {
                        var issued = authority.Issue(decision, key, now);
                        error = Write(target, authority.ToChainPem(issued.Certificate), issued.Serial);
                        report = new(decision, issued, chain, AuthorityHealth.Of(authority, now), now);
                    }
                    catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                    {
                        error = AuthorityOptions.NotWritten(folder, failure);
                    }
                }

                return error is null;
            }
        }
    }

    CommandError? Write(WholeFile target, string pem, string serial)
    {
        try
        {
            target.Stream.Write(Encoding.ASCII.GetBytes(pem));
            target.Commit();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return CommandError.Input(
                $"{chain} cannot be written: {failure.Message.TrimEnd('.')}; the certificate {serial} was issued all the same",
                $"'parley authority show {folder} {serial} --pem FILE' writes it");
        }
    }
}
