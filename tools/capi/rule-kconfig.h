/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the sweeps over Kconfig files and Makefiles share; for rule-kconfig.c
 * and rule-kbuild.c only.
 */
#ifndef CAPI_RULE_KCONFIG_H
#define CAPI_RULE_KCONFIG_H

#include "capi/config-tree.h"
#include "capi/fresh.h"

/* kconfig_scan() and kbuild_scan() of one version of a file; empty when it is not there. */
int sweep_kconfig_file(struct kconfig *out, const struct sweep *sw,
		       const struct snapshot *snap, const char *path,
		       struct err *err);
int sweep_kbuild_file(struct kbuild *out, const struct sweep *sw,
		      const struct snapshot *snap, const char *path,
		      struct err *err);

/* Objects and sources that Makefiles lost; part of sweep_kconfig(). */
int sweep_kbuild(struct sweep *sw, struct err *err);

#endif
