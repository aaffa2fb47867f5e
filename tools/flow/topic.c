// SPDX-License-Identifier: GPL-2.0-only
#include "flow/topic.h"

#include <string.h>

void topic_release(struct topic *t)
{
	maintainers_file_release(&t->sections);
	*t = (struct topic)TOPIC_INIT;
}

int topic_open(struct topic *out, struct repo *r, const struct tree *tree,
	       struct err *err)
{
	_cleanup_topic_ struct topic t = { tree->topics, tree->n_topics,
					   MAINTAINERS_FILE_INIT };
	int rc;

	if (tree->maintainers) {
		rc = maintainers_file_read(&t.sections, r, &tree->tree, tree->maintainers,
					   err);
		if (rc < 0)
			return rc;
		if (rc || !t.sections.n)
			return err_code(err, ERR_NOT_FOUND,
					"MAINTAINERS of tree '%s' has no section '%s'",
					tree->name, tree->maintainers);
	}
	if (!tree->maintainers && !t.n_paths)
		return 1;
	topic_release(out);
	*out = t;
	t = (struct topic)TOPIC_INIT;
	return 0;
}

/* The path itself, what is below it, or what the pattern matches. */
static bool path_holds(const char *topic, const char *path)
{
	size_t n = strlen(topic);

	if (strpbrk(topic, "*?["))
		return maintainers_pattern_matches(topic, path);
	while (n && topic[n - 1] == '/')
		n--;
	return strncmp(topic, path, n) == 0 && (path[n] == '/' || !path[n]);
}

bool topic_holds(const struct topic *t, const char *path)
{
	for (size_t i = 0; i < t->n_paths; i++)
		if (path_holds(t->paths[i], path))
			return true;
	return maintainers_file_covers(&t->sections, path);
}
