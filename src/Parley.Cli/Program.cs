using Parley.Cli;

return await ParleyProgram.RunAsync(args, CommandEnvironment.OfProcess());
