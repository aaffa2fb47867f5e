/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PERCPU_X_H
#define _PERCPU_X_H

#define DECLARE_PER_CPU(type, name) extern __typeof__(type) name
#define DEFINE_PER_CPU(type, name) __typeof__(type) name
#define this_cpu_add(pcp, val) do { (pcp) += (val); } while (0)
#define this_cpu_inc(pcp) this_cpu_add(pcp, 1)

#endif
