/** Resolves as `require` does, and as `import` does for packages that offer nothing else. */
module.exports = function resolve(request, options) {
  try {
    return options.defaultResolver(request, options);
  } catch (error) {
    try {
      return options.defaultResolver(request, {
        ...options,
        conditions: [...(options.conditions ?? []), "import"],
      });
    } catch {
      throw error;
    }
  }
};
