/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CPUFEATURE_H
#define _CPUFEATURE_H

int cpus_have_cap(unsigned int cap);

static inline int system_has_gate(void)
{
	return cpus_have_cap(ARM64_HAS_GATE_SYSREGS);
}

#endif
