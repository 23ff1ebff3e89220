using OutcomesApi.Api.Commands;

return await OutcomesCommand.Create().Parse(args).InvokeAsync();
