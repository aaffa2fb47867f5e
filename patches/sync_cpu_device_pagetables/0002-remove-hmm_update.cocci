// SPDX-License-Identifier: GPL-2.0-only
// files-with: hmm_update hmm_update_event HMM_UPDATE_INVALIDATE
// changes: include/linux/hmm.h
// gone: struct hmm_update
// gone: enum hmm_update_event
// gone: HMM_UPDATE_INVALIDATE

@event@
@@
-enum hmm_update_event { ... };

@update@
@@
-struct hmm_update { ... };
