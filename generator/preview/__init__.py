"""The preview: a server on this machine that shows the site as the files on disk say it is.

The parts, in the order in which a change passes through them: `watching` hints that something may
have changed, `workshop` has one build at a time made by the child process `builder`, `session` puts
the new outputs in the place of the old ones and tells each open page what concerns it, `handlers`
answers requests from `tree`.
"""
