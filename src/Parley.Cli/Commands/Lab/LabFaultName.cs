using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Diagnostics;
using Parley.Lab.Faults;

namespace Parley.Cli.Commands.Lab;

/// <summary>Reads the name of a fault as typed.</summary>
static class LabFaultName
{
    internal static bool TryRead(
        string name, [NotNullWhen(true)] out LabFault? fault, [NotNullWhen(false)] out CommandError? error)
    {
        error = LabFaults.TryGet(name, out fault)
            ? null
            : CommandError.Usage(
                $"the lab has no fault {Quotation.Of(name)}",
                NearMiss.Question(name, LabFaults.All.Select(known => known.Name)) ?? "'parley lab faults' lists them all");
        return error is null;
    }
}
