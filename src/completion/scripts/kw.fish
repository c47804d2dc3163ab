# Completion of kw and keepword in fish.
function __keepword_complete
    set -l line (commandline -cp | string collect)
    set -l answer (command kw __complete fish "$line" 2>/dev/null </dev/null)
    set -l kind "$answer[1]"
    set -e answer[1]
    switch "$kind"
        case files
            complete -C"kw-names-a-file "(commandline -ct)
        case folders
            complete -C"kw-names-a-file "(commandline -ct) | string match -r '.*/$'
        case words
            printf '%s\n' $answer
    end
end
complete -c kw -f -k -a '(__keepword_complete)'
complete -c keepword -f -k -a '(__keepword_complete)'
