using Parley.Issuance.Keys;
using Parley.Issuance.Requests;
using Parley.Issuance.Rules;

namespace Parley.Cli.Commands.Request.New;

/// <summary>What <c>parley request new</c> was asked for.</summary>
sealed record NewArguments
{
    /// <summary>What is asked of the authority.</summary>
    internal required NewRequest Request { get; init; }

    /// <summary>The kind of the new key.</summary>
    internal required KeyKind Kind { get; init; }

    /// <summary>The file with the key that is taken instead; <see langword="null"/> where one is made.</summary>
    internal required string? UseKey { get; init; }

    /// <summary>The files that are written, without their endings.</summary>
    internal required string Path { get; init; }

    /// <summary>The rules that the request is judged by; <see langword="null"/> where it is not.</summary>
    internal required RequestRules? Rules { get; init; }

    /// <summary>The file that takes the key.</summary>
    internal string KeyFile => UseKey ?? $"{Path}.key";

    /// <summary>The file that takes the request.</summary>
    internal string RequestFile => $"{Path}.csr";
}
