namespace Parley.Lab.Ldap;

/// <summary>What the directory says next, and what happens to the connection afterwards.</summary>
/// <param name="Answer">The messages, one after another; none for requests that have no answer.</param>
/// <param name="StartsTls">Whether a handshake follows.</param>
/// <param name="EndsConnection">Whether the server hangs up.</param>
readonly record struct LdapStep(ReadOnlyMemory<byte> Answer, bool StartsTls = false, bool EndsConnection = false);
