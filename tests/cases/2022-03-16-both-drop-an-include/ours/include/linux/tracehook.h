/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_TRACEHOOK_H
#define __LINUX_TRACEHOOK_H

#include <linux/types.h>

struct task_struct;

int tracehook_signal_handler(int stepping);

#endif /* __LINUX_TRACEHOOK_H */
