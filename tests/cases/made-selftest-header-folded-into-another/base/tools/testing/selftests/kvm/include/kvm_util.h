/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef SELFTEST_KVM_UTIL_H
#define SELFTEST_KVM_UTIL_H

#include "kvm_util_base.h"
#include "ucall_common.h"

#endif /* SELFTEST_KVM_UTIL_H */
