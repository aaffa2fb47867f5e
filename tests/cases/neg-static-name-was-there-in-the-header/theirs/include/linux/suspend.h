/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SUSPEND_H
#define _LINUX_SUSPEND_H

typedef int suspend_state_t;

extern int pm_suspend_state(suspend_state_t state);
extern void pm_wakeup_clear(int irq);

#endif
