/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CGROUP_DEFS_H
#define _LINUX_CGROUP_DEFS_H

#include <linux/kernel.h>

/* cftype->flags */
enum {
	CFTYPE_ONLY_ON_ROOT	= (1 << 0),
	CFTYPE_NOT_ON_ROOT	= (1 << 1),
	CFTYPE_NS_DELEGATABLE	= (1 << 2),
	CFTYPE_PRESSURE		= (1 << 5),

	/* internal */
	__CFTYPE_ADDED		= (1 << 18),
};

struct seq_file;
struct cgroup;
struct psi_group;

struct cgroup_rstat_cpu {
	struct {
		u64 cputime;
		u32 seq;
	} bstat, last_bstat;
	struct cgroup *updated_next;
};

struct cgroup_file {
	void *kn;
	unsigned long notified_at;
};

typedef struct cgroup_css {
	struct cgroup *cgroup;
	struct cgroup_css __rcu *parent_css;
	int id;
} cgroup_css_t;

struct cgroup {
	cgroup_css_t self;
	unsigned long flags;
	struct cgroup_file procs_file;
	struct cgroup_file psi_files[3];
	struct psi_group *psi;
	struct cgroup_rstat_cpu __percpu *rstat_cpu;
	int level;
	int nr_dying;
	u64 ancestor_ids[];
};

struct cftype {
	char name[64];
	unsigned int flags;
	unsigned int file_offset;
	int (*seq_show)(struct seq_file *sf, void *v);
	ssize_t (*write)(struct cgroup *cgrp, const char *buf, size_t nbytes);
};

static inline cgroup_css_t *css_parent(cgroup_css_t *css)
{
	return rcu_dereference(css->parent_css);
}

int cgroup_add_cftypes(struct cgroup *cgrp, struct cftype *cfts);
void cgroup_rstat_flush(struct cgroup *cgrp);
bool cgroup_psi_enabled(void);

#endif /* _LINUX_CGROUP_DEFS_H */
